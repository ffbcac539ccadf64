/**
 * Of everything that the tests pick at random: CHAOS_SEED, else always the same, so that a change is judged by what it changed.
 * New ground is for `npm run chaos`.
 */
export const SEED = Number(process.env['CHAOS_SEED'] ?? 24_601)
