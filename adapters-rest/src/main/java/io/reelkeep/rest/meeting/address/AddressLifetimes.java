package io.reelkeep.rest.meeting.address;

import java.time.Duration;

/**
 * How long addresses work that were asked for.
 *
 * @param ofAll those of all files of a recording (contract: Meeting 4.3)
 * @param ofOne those of one file (4.4)
 */
public record AddressLifetimes(Duration ofAll, Duration ofOne) {}
