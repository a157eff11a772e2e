import { describeEngine } from './engine-conformance.ts';
import { createEngineService } from './engine-service.ts';

describeEngine('engine in this thread', createEngineService);
