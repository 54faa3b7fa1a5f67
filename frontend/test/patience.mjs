import { jest } from '@jest/globals';
import { PATIENCE } from '../../backend/test/support/running/patience.mjs';

jest.setTimeout(PATIENCE);
