package io.github.flarebind.queues.consumer;

import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.queues.QueueAck;
import java.time.Duration;
import java.util.List;

/** The queue as a consumer sees it. Each call is one request, so that its moment is known; repeating it is our affair. */
public interface MessageSource {
    /** At most {@code most} messages that nobody else is given for the time of {@code visibility}. */
    List<PulledMessage> pull(int most, Duration visibility);

    /** Tells what became of 1 to 100 messages. */
    QueueAck settle(List<Verdict> verdicts);
}
