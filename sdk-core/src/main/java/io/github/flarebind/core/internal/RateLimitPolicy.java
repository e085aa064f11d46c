package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.Headers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code Ratelimit: "default";r=50;t=30} and {@code Ratelimit-Policy: "default";q=100;w=60} say of one policy; what
 * cannot be read says nothing.
 *
 * @param name its name
 * @param left requests until the quota is used up
 * @param reset time until the quota is whole again, at most five minutes, as long as the service's own penalty
 * @param quota requests in a whole quota; a guess where it is not told
 * @param window time for a whole quota
 */
record RateLimitPolicy(String name, long left, Duration reset, long quota, Duration window) {
    private static final Pattern ITEM = Pattern.compile("\"([^\"]{0,64})\"((?:\\s*;\\s*[a-z]+=\\d{1,9}(?!\\d))+)");
    private static final Pattern PARAMETER = Pattern.compile("([a-z]+)=(\\d+)");
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long QUOTA = 1000;

    static List<RateLimitPolicy> of(Headers headers) {
        Map<String, Map<String, Long>> policies = items(headers.all("ratelimit-policy"));
        return items(headers.all("ratelimit")).entrySet().stream()
                .filter(item -> item.getValue().keySet().containsAll(List.of("r", "t")))
                .map(item -> of(item.getKey(), item.getValue(), policy(policies, item.getKey())))
                .toList();
    }

    /** The policy of this name; a single one counts whatever its name, as Cloudflare's own example has it. */
    private static Map<String, Long> policy(Map<String, Map<String, Long>> policies, String name) {
        Stream<Map<String, Long>> only = policies.values().stream().filter(one -> policies.size() == 1);
        return policies.containsKey(name)
                ? policies.getOrDefault(name, Map.of())
                : only.findFirst().orElse(Map.of());
    }

    private static RateLimitPolicy of(String name, Map<String, Long> told, Map<String, Long> policy) {
        long left = told.getOrDefault("r", 0L);
        Duration reset = time(told.getOrDefault("t", 0L));
        long quota = policy.getOrDefault("q", Math.max(left, QUOTA));
        return new RateLimitPolicy(name, left, reset, quota, time(policy.getOrDefault("w", reset.toSeconds())));
    }

    private static Duration time(long seconds) {
        return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }

    private static Map<String, Map<String, Long>> items(List<String> values) {
        Map<String, Map<String, Long>> items = new TreeMap<>();
        for (String value : values) {
            for (Matcher item = ITEM.matcher(value); item.find(); ) {
                items.put(item.group(1), parameters(item.group(2)));
            }
        }
        return items;
    }

    private static Map<String, Long> parameters(String text) {
        Map<String, Long> parameters = new TreeMap<>();
        for (Matcher parameter = PARAMETER.matcher(text); parameter.find(); ) {
            parameters.put(parameter.group(1), Long.parseLong(parameter.group(2)));
        }
        return parameters;
    }
}
