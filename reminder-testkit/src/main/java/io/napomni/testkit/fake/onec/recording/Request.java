package io.napomni.testkit.fake.onec.recording;

/**
 * What a client asked in one HTTP request.
 *
 * @param number counted from 1 in the order of arrival
 * @param method GET, or what the client tried instead
 * @param rawPath as it stood in the request, below the base's address
 * @param rawQuery as it stood in the request, empty if there was none
 * @param path decoded
 * @param query decoded
 * @param session what the headers {@code IBSession} and {@code Cookie} said of a session, empty if nothing
 * @param status of the answer, 0 where the connection was closed without one
 */
public record Request(
        long number,
        String method,
        String rawPath,
        String rawQuery,
        String path,
        String query,
        String session,
        int status) {
    /** The first part of the path without brackets, such as {@code Catalog_Партнеры}. */
    public String set() {
        return path.replaceFirst("[/(].*", "");
    }

    @Override
    public String toString() {
        return number + " " + method + " " + path + (query.isEmpty() ? "" : "?" + query) + " → " + status;
    }
}
