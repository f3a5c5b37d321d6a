package io.reelkeep.rest.outbound.wecom;

/** Text inside XML that nothing can break out of. */
final class Cdata {
    private Cdata() {}

    static String element(String name, String text) {
        return "<" + name + "><![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]></" + name + ">";
    }
}
