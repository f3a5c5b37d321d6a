package io.reelkeep.rest.shared;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Refuses compressed bodies: what is small on the line may be without bounds in memory. */
@Provider
public final class PlainBodies implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        List<String> encodings = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of());
        if (!encodings.stream().allMatch(encoding -> encoding.strip().equalsIgnoreCase("identity"))) {
            throw new NotSupportedException("bodies must come without Content-Encoding");
        }
    }
}
