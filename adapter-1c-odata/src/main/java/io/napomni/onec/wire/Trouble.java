package io.napomni.onec.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.napomni.onec.error.ErrorKind;
import io.napomni.onec.row.OddAnswer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/** What a failure of the network means. Its message is not kept: it can hold the address with its filters. */
final class Trouble {
    private Trouble() {}

    static ErrorKind beforeTheAnswer(IOException failure) {
        boolean never = failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLException;
        return never ? ErrorKind.UNREACHABLE : inTheAnswer(failure, true);
    }

    /** @param over whether the other side had ended the answer: what cannot be read then, was cut */
    static ErrorKind inTheAnswer(IOException failure, boolean over) {
        if (failure instanceof AnswerStream.TooLong) {
            return ErrorKind.TOO_LARGE;
        } else if (failure instanceof HttpTimeoutException) {
            return ErrorKind.TOO_SLOW;
        } else if (failure instanceof InterruptedIOException) {
            return ErrorKind.STOPPED;
        }
        if (failure instanceof OddAnswer odd) {
            return odd.isTooMuch() ? ErrorKind.TOO_LARGE : ErrorKind.UNREADABLE;
        }
        return over || !(failure instanceof JsonProcessingException) ? ErrorKind.LOST : ErrorKind.UNREADABLE;
    }
}
