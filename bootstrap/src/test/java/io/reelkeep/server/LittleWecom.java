package io.reelkeep.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;

/** The part of the WeCom API that signing in needs. A code is the userid that it stands for; {@code guest} is no member. */
final class LittleWecom implements AutoCloseable {
    private final HttpServer server;

    LittleWecom() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.createContext("/cgi-bin/gettoken", exchange -> {
            Map<String, String> asked =
                    LittleIssuer.form(exchange.getRequestURI().getRawQuery());
            boolean right = asked.get("corpid").equals("ww01")
                    && asked.get("corpsecret").equals("corp secret");
            LittleIssuer.json(
                    exchange,
                    200,
                    right
                            ? "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"tok\",\"expires_in\":7200}"
                            : "{\"errcode\":40001,\"errmsg\":\"invalid credential\"}");
        });
        server.createContext("/cgi-bin/auth/getuserinfo", exchange -> {
            String code =
                    LittleIssuer.form(exchange.getRequestURI().getRawQuery()).get("code");
            LittleIssuer.json(
                    exchange,
                    200,
                    code.equals("guest")
                            ? "{\"errcode\":0,\"errmsg\":\"ok\",\"openid\":\"oAAA\"}"
                            : "{\"errcode\":0,\"errmsg\":\"ok\",\"userid\":\"" + code + "\"}");
        });
        server.start();
    }

    /** For POST /api/admin/tenants/{tenant}/identity-providers. */
    String wish(boolean provision) {
        URI api = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return "{\"label\":\"WeCom\",\"provision\":" + provision
                + ",\"wecom\":{\"corp_id\":\"ww01\",\"agent_id\":\"1000002\",\"secret\":\"corp secret\",\"api\":\""
                + api
                + "\"}}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
