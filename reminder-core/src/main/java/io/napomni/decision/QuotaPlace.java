package io.napomni.decision;

/**
 * A place in a quota.
 *
 * @param bucket names the quota, its group and its day or batch
 * @param limit how many places there are
 */
public record QuotaPlace(String bucket, int limit) {}
