package io.github.flarebind.queues;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.ResourceNames;
import java.util.List;

/**
 * The queues of an account and their consumers: makes them, reads, lists, changes and deletes them, and hands out the
 * bindings of queues.
 *
 * <p>Wherever a queue is asked for it may be given by its id, 32 hexadecimal digits, or by its name. A name is looked
 * up with a call of its own, once for each client of this kind, and is a
 * {@link io.github.flarebind.core.error.NotFoundException} when no queue has it.
 */
public final class QueuesClient {
    private final AccountCalls calls;
    private final ResourceNames names;

    private QueuesClient(AccountCalls calls) {
        this.calls = calls;
        this.names = new ResourceNames(QueuesRules.ID, calls::id);
    }

    /** Returns the queues of the client's account. */
    public static QueuesClient of(CloudflareClient client) {
        return new QueuesClient(new AccountCalls(ClientRuntime.of(client), CallOptions.defaults()));
    }

    /** Returns the binding of a queue; nothing is sent for one that is given by its id. */
    public CloudflareQueue queue(String queue) {
        return new HttpCloudflareQueue(new QueuesCalls(calls.runtime(), id(queue), CallOptions.defaults()));
    }

    private String id(String queue) {
        String given = QueuesRules.queue(queue);
        return calls.runtime().onWranglerDev() ? given : names.id(given); // there, no call on it ends well
    }

    private ConsumerCalls consumersOf(String queue) {
        return new ConsumerCalls(calls.runtime(), id(queue));
    }

    /** Makes a queue; see {@link #create(String, QueueOptions)}. */
    public QueueInfo create(String name) {
        return create(name, QueueOptions.builder().build());
    }

    /**
     * Makes a queue. It can be sent to at once, and pulled from after {@link #createPullConsumer(String)}.
     *
     * @param name 1 to 63 letters, digits and dashes, no dash at either end, unique in the account
     * @throws io.github.flarebind.core.error.ConflictException when the name is taken
     */
    public QueueInfo create(String name, QueueOptions options) {
        return calls.create(name, requireNonNull(options, "options is null")).await();
    }

    /**
     * Returns what is known of a queue.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none
     */
    public QueueInfo get(String queue) {
        return calls.get(id(queue)).await();
    }

    /** All queues of the account. */
    public List<QueueInfo> list() {
        return calls.list();
    }

    /**
     * Changes the name or settings of a queue. The settings are read and sent back whole with what is changed of them,
     * so what another program sets between the two is lost.
     *
     * @throws IllegalArgumentException when {@code update} changes nothing
     * @throws io.github.flarebind.core.error.ConflictException when the new name is taken
     */
    public QueueInfo update(String queue, QueueUpdate update) {
        QueuesRules.changes(update);
        String id = id(queue);
        QueueInfo updated = calls.update(id, update).await();
        names.forget(id);
        return updated;
    }

    /** Gives out nothing more of a queue, which takes messages in as before; those that are given out stay so. */
    public void pauseDelivery(String queue) {
        calls.pause(id(queue), true).await();
    }

    /** Gives messages out again. */
    public void resumeDelivery(String queue) {
        calls.pause(id(queue), false).await();
    }

    /**
     * Deletes a queue and every message in it.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none
     */
    public void delete(String queue) {
        String id = id(queue);
        calls.delete(id).await();
        names.forget(id);
    }

    /**
     * Begins to delete every message of a queue, delayed ones too; {@link #purgeState(String)} tells when that has
     * ended.
     */
    public void purge(String queue) {
        calls.purge(id(queue)).await();
    }

    /** How far the last {@link #purge(String)} of a queue has come. */
    public QueuePurgeState purgeState(String queue) {
        return calls.purgeState(id(queue)).await();
    }

    /**
     * Makes the consumer that lets messages be pulled from the queue, with the defaults of {@link PullConsumerOptions}.
     *
     * @throws io.github.flarebind.core.error.ConflictException when the queue has a consumer: it can have one only
     */
    public QueueConsumerInfo createPullConsumer(String queue) {
        return createPullConsumer(queue, PullConsumerOptions.defaults());
    }

    /**
     * Makes the consumer that lets messages be pulled from the queue.
     *
     * @throws io.github.flarebind.core.error.ConflictException when the queue has a consumer: it can have one only
     */
    public QueueConsumerInfo createPullConsumer(String queue, PullConsumerOptions options) {
        return consumersOf(queue).create(ConsumerCalls.json(options)).await();
    }

    /**
     * Has a Worker consume the queue.
     *
     * @throws io.github.flarebind.core.error.ConflictException when the queue has a consumer: it can have one only
     */
    public QueueConsumerInfo createWorkerConsumer(String queue, WorkerConsumerOptions options) {
        return consumersOf(queue).create(ConsumerCalls.json(options)).await();
    }

    /** The consumers of a queue: one, or none. */
    public List<QueueConsumerInfo> consumers(String queue) {
        return consumersOf(queue).list().await();
    }

    /**
     * Returns what is known of a consumer.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none of this id
     */
    public QueueConsumerInfo consumer(String queue, String consumerId) {
        return consumersOf(queue).get(QueuesRules.consumer(consumerId)).await();
    }

    /** Puts a pull consumer in the place of a consumer: what {@code options} do not set goes back to its default. */
    public QueueConsumerInfo updatePullConsumer(String queue, String consumerId, PullConsumerOptions options) {
        return consumersOf(queue)
                .update(QueuesRules.consumer(consumerId), ConsumerCalls.json(options))
                .await();
    }

    /** Puts a Worker in the place of a consumer: what {@code options} do not set goes back to its default. */
    public QueueConsumerInfo updateWorkerConsumer(String queue, String consumerId, WorkerConsumerOptions options) {
        return consumersOf(queue)
                .update(QueuesRules.consumer(consumerId), ConsumerCalls.json(options))
                .await();
    }

    /**
     * Deletes a consumer; the messages of the queue stay.
     *
     * @throws io.github.flarebind.core.error.NotFoundException when there is none of this id
     */
    public void deleteConsumer(String queue, String consumerId) {
        consumersOf(queue).delete(QueuesRules.consumer(consumerId)).await();
    }
}
