package io.napomni.onec.error;

import java.util.Optional;

/**
 * Tells what is the matter from status and body. One status means several things: 401 is a wrong password or, with
 * OData's code 20, a missing right; 404 is a set that is not published, an object that is not there, a wrong address
 * or, from IIS, a query that is too long.
 */
public final class Diagnosis {
    private Diagnosis() {}

    /**
     * What is the matter.
     *
     * @param status of HTTP; 200 for an answer that is no rows
     * @param body its beginning
     * @param longQuery whether the query was longer than some web servers take
     * @param where what was asked for
     */
    public static OneCError of(int status, byte[] body, boolean longQuery, String where) {
        ErrorBody said = ErrorBody.of(body);
        ErrorKind kind = spoken(status, said)
                .or(() -> said.code().map(code -> coded(code, status)))
                .orElseGet(() -> plain(status, said, longQuery));
        return new OneCError(where, kind, status, said.code(), Optional.empty());
    }

    /** How 1C wraps these is not documented, so the words decide; a question could hold them too, hence the status. */
    private static Optional<ErrorKind> spoken(int status, ErrorBody said) {
        boolean trouble = status >= 500 || status == 406 || (status == 200 && said.isPage());
        if (trouble && said.says("лиценз", "no free license", "license not found")) {
            return Optional.of(ErrorKind.LICENCES);
        }
        if (status >= 500 && said.says("недостаточно памяти", "not enough memory", "device is full")) {
            return Optional.of(ErrorKind.TOO_LARGE);
        }
        if (trouble && said.says("сеанс отсутствует", "начало сеанса с информационной базой запрещено")) {
            return Optional.of(ErrorKind.BUSY);
        }
        return Optional.empty();
    }

    private static ErrorKind coded(int code, int status) {
        return switch (code) {
            case 8 -> ErrorKind.NOT_PUBLISHED;
            case 9 -> ErrorKind.NOT_FOUND;
            case 10 -> ErrorKind.FIELD_MISSING;
            case 20 -> ErrorKind.RIGHTS;
            default -> code < 0 || status >= 500 ? ErrorKind.INTERNAL : ErrorKind.BAD_QUERY;
        };
    }

    private static ErrorKind plain(int status, ErrorBody said, boolean longQuery) {
        return switch (status) {
            case 401 -> ErrorKind.PASSWORD;
            case 403 -> ErrorKind.RIGHTS;
            case 400 -> said.isPage() ? ErrorKind.URL_TOO_LONG : ErrorKind.BAD_QUERY;
            case 404 -> longQuery || said.says("404.15") ? ErrorKind.URL_TOO_LONG : ErrorKind.WRONG_ADDRESS;
            case 406 -> ErrorKind.SESSION_LOST;
            case 414 -> ErrorKind.URL_TOO_LONG;
            case 408, 429, 502, 503, 504 -> ErrorKind.BUSY;
            default -> byClass(status);
        };
    }

    private static ErrorKind byClass(int status) {
        return switch (status / 100) {
            case 3 -> ErrorKind.MOVED;
            case 4 -> ErrorKind.BAD_QUERY;
            case 5 -> ErrorKind.INTERNAL;
            default -> ErrorKind.UNREADABLE;
        };
    }
}
