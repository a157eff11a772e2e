/** Before the lanes of a scene's timeline, for their names, on a desk. */
export const LANE_GUTTER_PX = 165;
