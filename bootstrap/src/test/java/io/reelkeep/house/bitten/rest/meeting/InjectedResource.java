package io.reelkeep.house.bitten.rest.meeting;

final class InjectedResource {
    @jakarta.inject.Inject
    String text;
}
