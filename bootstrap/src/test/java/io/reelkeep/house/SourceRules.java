package io.reelkeep.house;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules that only the source text can tell: comments, and how queries are put together. */
final class SourceRules {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:abstract |final |sealed |non-sealed )*(?:class|record|interface|enum|@interface) ",
            Pattern.MULTILINE);
    private static final Pattern DOCUMENTED = Pattern.compile("\\*/\\s*(?:@[^\\n]*\\n(?:[ ){\"}][^\\n]*\\n)*)*\\z");
    private static final Pattern QUERY =
            Pattern.compile("(?:createQuery|createNativeQuery|prepareStatement|executeQuery|executeUpdate)\\(");
    private static final Pattern PIECED_TOGETHER =
            Pattern.compile("\"\\s*\\+|\\+\\s*\"|\\.formatted\\(|String\\.format\\(");

    private SourceRules() {}

    /** Every public top-level type says what it is. */
    static boolean isDocumented(String source) {
        Matcher type = PUBLIC_TYPE.matcher(source);
        return !type.find()
                || DOCUMENTED.matcher(source.substring(0, type.start())).find();
    }

    /** No query is made by putting texts together: values go in as parameters. */
    static boolean bindsItsParameters(String source) {
        Matcher query = QUERY.matcher(source);
        while (query.find()) {
            if (PIECED_TOGETHER.matcher(argument(source, query.end())).find()) {
                return false;
            }
        }
        return true;
    }

    /** From {@code from} to the parenthesis that closes. */
    private static String argument(String source, int from) {
        int depth = 1;
        int at = from;
        while (at < source.length() && depth > 0) {
            char c = source.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return source.substring(from, at);
    }
}
