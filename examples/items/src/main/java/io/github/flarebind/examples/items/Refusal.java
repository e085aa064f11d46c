package io.github.flarebind.examples.items;

/** A request that is not answered as it wished, by its own fault; the client is told why. */
final class Refusal extends RuntimeException {
    private final int status;

    private Refusal(int status, String reason) {
        super(reason);
        this.status = status;
    }

    static Refusal badRequest(String reason) {
        return new Refusal(400, reason);
    }

    static Refusal notFound(String reason) {
        return new Refusal(404, reason);
    }

    static Refusal lengthRequired(String reason) {
        return new Refusal(411, reason);
    }

    static Refusal tooLarge(String reason) {
        return new Refusal(413, reason);
    }

    static Refusal unsupportedType(String reason) {
        return new Refusal(415, reason);
    }

    static Refusal busy(String reason) {
        return new Refusal(503, reason);
    }

    int status() {
        return status;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
