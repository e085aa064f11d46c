package io.github.flarebind.core.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import javax.net.ssl.SSLHandshakeException;

/** Tells the failures after which the service cannot have seen the request. */
final class NothingSent {
    private NothingSent() {}

    static boolean in(IOException e) {
        return e instanceof HttpConnectTimeoutException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SSLHandshakeException
                || (e instanceof ConnectException && !reset(e))
                || refusedStream(e);
    }

    // a GET that the JDK silently repeated may end so too, after a first try that was sent
    private static boolean reset(IOException e) {
        return Objects.toString(e.getMessage(), "").contains("reset");
    }

    // HTTP/2 REFUSED_STREAM, and a stream more than the server allows, which the JDK does not even open. It tells them
    // by their text only: of the first two, one is 17's, the other 25's
    private static boolean refusedStream(IOException e) {
        String message = Objects.toString(e.getMessage(), "");
        return message.contains("Stream not processed")
                || message.contains("request not processed by peer")
                || message.contains("too many concurrent streams");
    }

    static String reason(IOException e) {
        if (e instanceof UnknownHostException || causedBy(e, UnresolvedAddressException.class)) {
            return "the host name is not known";
        }
        if (e instanceof HttpConnectTimeoutException) {
            return "no connection in time";
        }
        return Objects.requireNonNullElse(e.getMessage(), "connection refused");
    }

    private static boolean causedBy(Throwable e, Class<?> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
