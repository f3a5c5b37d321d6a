package io.reelkeep.rest.wecom;

/** How many calls of the dialect an application may make in a minute, all of them together (contract: WeCom 3, 45009). */
public record WeComQuota(long callsPerMinute) {}
