package io.reelkeep.domain.callback;

import io.reelkeep.domain.tenancy.CredentialKind;

/** In whose words something is announced. The names are kept in the database: never rename one. */
public enum CallbackKind {
    /** To the tenant's one address, acknowledged by {@code error_code} 0 (contract: Classroom 3). */
    CLASSROOM(CredentialKind.CLASSROOM),
    /** To a subscription of a Meeting application (contract: Meeting 5). */
    MEETING(CredentialKind.MEETING),
    /** To a subscription of a WeCom application (contract: WeCom 6). */
    WECOM(CredentialKind.WECOM),
    /** Once, to the address that came with a look-up (contract: Live 2, notifyUrl). */
    NOTIFY(CredentialKind.LIVE);

    private final CredentialKind credential;

    CallbackKind(CredentialKind credential) {
        this.credential = credential;
    }

    /** What sort of application it is told to. */
    public CredentialKind credential() {
        return credential;
    }

    public RetrySchedule schedule() {
        return switch (this) {
            case CLASSROOM -> RetrySchedule.TEN_TIMES_A_MINUTE_APART;
            case MEETING, NOTIFY -> RetrySchedule.SLOWER_AND_SLOWER;
            case WECOM -> RetrySchedule.THRICE_AND_THEN_SLOWLY;
        };
    }
}
