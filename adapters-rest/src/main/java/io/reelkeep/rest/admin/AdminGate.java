package io.reelkeep.rest.admin;

/** Knows the operator. Compares in constant time. */
public interface AdminGate {
    boolean opens(String secret);
}
