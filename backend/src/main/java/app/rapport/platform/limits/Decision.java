package app.rapport.platform.limits;

/**
 * What became of one request's wish to be let through.
 *
 * @param remaining requests the caller has left in this window, as far as this copy of the service knows
 * @param secondsLeft until the window ends
 */
record Decision(Policy policy, boolean allowed, int remaining, long secondsLeft) {}
