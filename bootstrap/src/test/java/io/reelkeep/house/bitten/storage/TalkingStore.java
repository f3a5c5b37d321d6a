package io.reelkeep.house.bitten.storage;

record TalkingStore(java.net.http.HttpClient client) {}
