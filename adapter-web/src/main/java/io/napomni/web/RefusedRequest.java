package io.napomni.web;

/** A request that is not worth a page: malformed, too large, of a kind that we do not read. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * Refuses.
     *
     * @param status of HTTP, from 400 to 499
     * @param why one sentence in English, which repeats nothing of the request
     */
    public RefusedRequest(int status, String why) {
        super(why);
        if (status < 400 || status > 499) {
            throw new IllegalArgumentException("a refused request has a status from 400 to 499, not " + status);
        }
        this.status = status;
    }

    /** What HTTP calls it. */
    public int status() {
        return status;
    }
}
