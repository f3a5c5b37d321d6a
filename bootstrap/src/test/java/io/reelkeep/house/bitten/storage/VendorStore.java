package io.reelkeep.house.bitten.storage;

record VendorStore(fish.payara.micro.PayaraMicro server) {}
