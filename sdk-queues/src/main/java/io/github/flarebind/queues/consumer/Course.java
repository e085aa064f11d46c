package io.github.flarebind.queues.consumer;

/** How the parts of a consumer tell that it may have to end. */
interface Course {
    /** Something is done; when it was the last, a closing consumer has ended. */
    void step();

    /** It cannot go on. */
    void fail(Throwable failure);
}
