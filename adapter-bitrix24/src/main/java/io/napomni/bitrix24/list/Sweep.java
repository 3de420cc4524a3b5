package io.napomni.bitrix24.list;

import java.util.OptionalLong;

/**
 * What a complete reading of lists came to.
 *
 * @param rows how many different rows were handed over
 * @param pages in how many pages
 * @param requests with how many requests
 * @param total how many rows the portal counted for the query that was to be counted; empty if it did not tell
 */
public record Sweep(long rows, long pages, long requests, OptionalLong total) {}
