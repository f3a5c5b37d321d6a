package io.reelkeep.house.bitten.rest.meeting;

record PolyglotResource(io.reelkeep.house.bitten.rest.wecom.OtherDialect other) {}
