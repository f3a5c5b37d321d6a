package io.reelkeep.domain.sharing;

/** Who a link is for (F24-F29). */
public enum Audience {
    /** F24 */
    EVERYONE,
    /** F25 */
    SIGNED_IN,
    /** F26 */
    PARTICIPANTS,
    /** F27: those who were named, and those whose application was agreed to. */
    NAMED_OR_APPROVED,
    /** F28 */
    WECHAT_GUESTS,
    /** F29: in business and enterprise editions only. */
    SAME_COMPANY
}
