package io.reelkeep.server;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** Somebody's browser, as far as signing in goes: it keeps cookies, and goes where it is sent one step at a time. */
final class VisitingBrowser {
    private final URI base;
    private final Map<String, String> cookies = new TreeMap<>();
    private final String agent;

    VisitingBrowser(URI base, String agent) {
        this.base = base;
        this.agent = agent;
    }

    VisitingBrowser(URI base) {
        this(base, "Mozilla/5.0");
    }

    HttpResponse<String> get(String path) {
        HttpResponse<String> answer = Http.get(base.resolve(path), "Cookie", cookie(), "User-Agent", agent);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    /** The same page with the cookies of another browser. */
    HttpResponse<String> getWithout(String path) {
        return Http.get(base.resolve(path), "User-Agent", agent);
    }

    /** Where an answer sends the browser. */
    static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body())));
    }

    /** Goes to an authority, is signed in there, and answers where it was sent back to: path and query, not visited yet. */
    String visit(String provider, String query) {
        URI authority = location(get("/api/sign-in/" + provider + query));
        URI back = location(Http.get(authority, "User-Agent", agent));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    String cookieNamed(String name) {
        return cookies.getOrDefault(name, "");
    }

    private void keep(String header) {
        String[] pair = header.split(";")[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private String cookie() {
        return String.join(
                "; ", cookies.entrySet().stream().map(Map.Entry::toString).toList());
    }
}
