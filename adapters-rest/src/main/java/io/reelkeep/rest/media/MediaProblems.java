package io.reelkeep.rest.media;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.domain.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Says in one line why there are no bytes. */
final class MediaProblems {
    private static final String RETRY_SECONDS = "2";
    private static final int UNPROCESSABLE = 422;

    private MediaProblems() {}

    static void notFound(HttpServletResponse response) throws IOException {
        say(response, HttpServletResponse.SC_NOT_FOUND, "This link does not exist or has ended.");
    }

    static void otherMethod(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD");
        say(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only GET and HEAD are known here.");
    }

    static void refused(HttpServletResponse response, Refusal refusal) throws IOException {
        switch (refusal.reason()) {
            case BEING_PREPARED -> {
                response.setHeader("Retry-After", RETRY_SECONDS);
                say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "This is being prepared, try again soon.");
            }
            case SUBSCRIPTION_LAPSED -> forbidden(response, "The owner's subscription has ended.");
            case SIGN_IN_REQUIRED, APPROVAL_REQUIRED, INVITATION_REQUIRED, NOT_AMONG_VIEWERS ->
                forbidden(response, "This link is not for everybody.");
            case PASSWORD_REQUIRED -> forbidden(response, "This link wants a password: open its page first.");
            case NOT_SHARED_FOR_THAT -> forbidden(response, "The owner does not allow this.");
            default -> notFound(response);
        }
    }

    private static void forbidden(HttpServletResponse response, String why) throws IOException {
        say(response, HttpServletResponse.SC_FORBIDDEN, why);
    }

    static void refused(HttpServletResponse response, MediaRefused refused) throws IOException {
        if (refused.code() == MediaRefused.Code.NO_SAMPLES) {
            say(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing of that kind in this file.");
        } else {
            String code = refused.code().word();
            say(response, UNPROCESSABLE, "This file plays as it is, but cannot be had in that form (" + code + ").");
        }
    }

    static void busy(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", RETRY_SECONDS);
        say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too much is going on, try again soon.");
    }

    private static void say(HttpServletResponse response, int status, String why) throws IOException {
        byte[] text = (why + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
