package io.reelkeep.application.usage;

/**
 * Who takes bytes, as far as a request tells. Kept in memory only, for as long as it takes to make a key of it.
 *
 * @param link the link or ticket in the address
 * @param address of the network
 * @param agent the program, as it calls itself
 */
public record Client(String link, String address, String agent) {
    private static final int MAX_AGENT = 256;

    public Client {
        agent = agent.substring(0, Math.min(agent.length(), MAX_AGENT));
    }

    /** Without the link, which opens what is behind it, and without the address. */
    @Override
    public String toString() {
        return "Client[]";
    }
}
