/** Before the lanes of a scene's timeline, for their names, on a desk. */
export const LANE_GUTTER_PX = 165;

/** Narrower charts leave no such room: names stand over their lanes. */
export const LEAST_GUTTERED_PX = 480;
