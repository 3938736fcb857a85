/**
 * Property tests of a whole run draw the same examples each time, so that a change is judged by what it changed. A file run by
 * itself draws fresh ones, and QIAO_TEST_SEED=<n> chooses others for a whole run (`--import`).
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.QIAO_TEST_SEED ?? 20260602) });
