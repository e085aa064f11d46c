package io.github.flarebind.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.ManualTime;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.examples.Orders.Order;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.queues.PulledMessage;
import io.github.flarebind.testing.Fault;
import io.github.flarebind.testing.Faults;
import io.github.flarebind.testing.Requests;
import io.github.flarebind.testing.junit.Binding;
import io.github.flarebind.testing.junit.CloudflareTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// snippet: junit
@CloudflareTest(migrations = "migrations") // each test has an account of its own, with these applied to its databases
class OrdersTest {
    private Orders orders;

    @BeforeEach
    void open(D1Database db, @Binding("CACHE") KvNamespace cache, @Binding("SHIPMENTS") CloudflareQueue shipments) {
        orders = new Orders(db, cache, shipments);
    }

    @Test
    void anOrderIsKeptAndShipped(@Binding("SHIPMENTS") CloudflareQueue shipments) {
        Order order = orders.place("Ada", "tea");

        assertThat(orders.find(order.id())).contains(order);
        assertThat(shipments.pull())
                .extracting((PulledMessage message) -> message.json(Order.class))
                .containsExactly(order);
    }

    @Test
    void anOrderComesFromTheCacheForAnHour(Requests requests, ManualTime time) {
        Order order = orders.place("Ada", "tea");
        orders.find(order.id());
        requests.clear();

        orders.find(order.id());
        requests.assertOperations("KV get");

        time.advance(Duration.ofHours(2));
        orders.find(order.id());
        requests.of("D1").assertCount(1);
    }

    @Test
    void anOrderIsFoundWhileTheCacheIsDown(Faults faults) {
        Order order = orders.place("Ada", "tea");
        faults.on("KV").always(Fault.status(503));

        assertThat(orders.find(order.id())).contains(order);
    }
}
// end
