package io.github.flarebind.conformance.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ranges of every form, on ten bytes and on none. */
final class S3Ranges {
    private static final int RANDOM = 25;

    private S3Ranges() {}

    static List<Question> questions(long seed) {
        List<Question> all = new ArrayList<>();
        all.add(Question.s3("s3.range.store", "PUT", "/range").text("0123456789"));
        all.add(Question.s3("s3.range.store-empty", "PUT", "/range-empty"));
        ranges().forEach((name, range) -> {
            all.add(asked("s3.range.get." + name, "GET", "/range", range));
            all.add(asked("s3.range.head." + name, "HEAD", "/range", range));
            all.add(asked("s3.range.empty." + name, "GET", "/range-empty", range));
        });
        all.addAll(random(new Random(seed)));
        all.addAll(besides());
        return all;
    }

    private static Question asked(String name, String method, String target, String range) {
        return Question.s3(name, method, target).header("Range", range);
    }

    private static Map<String, String> ranges() {
        Map<String, String> ranges = new LinkedHashMap<>();
        ranges.put("first", "bytes=0-0");
        ranges.put("some", "bytes=2-4");
        ranges.put("from", "bytes=5-");
        ranges.put("from-start", "bytes=0-");
        ranges.put("last-byte", "bytes=9-9");
        ranges.put("over-the-end", "bytes=8-100");
        ranges.put("all", "bytes=0-9");
        ranges.put("beyond-by-one", "bytes=10-");
        ranges.put("beyond", "bytes=10-12");
        ranges.put("far-beyond", "bytes=1000-2000");
        ranges.put("suffix", "bytes=-3");
        ranges.put("suffix-all", "bytes=-10");
        ranges.put("suffix-more", "bytes=-100");
        ranges.put("suffix-none", "bytes=-0");
        ranges.putAll(odd());
        return ranges;
    }

    private static Map<String, String> odd() {
        Map<String, String> ranges = new LinkedHashMap<>();
        ranges.put("backwards", "bytes=5-2");
        ranges.put("two", "bytes=0-1,4-5");
        ranges.put("two-spaced", "bytes=0-1, 4-5");
        ranges.put("nothing", "bytes=");
        ranges.put("dash", "bytes=-");
        ranges.put("word", "bytes=a-b");
        ranges.put("unit", "items=0-1");
        ranges.put("unit-upper", "BYTES=1-2");
        ranges.put("no-unit", "0-1");
        ranges.put("spaces", "bytes = 1 - 2");
        ranges.put("plus", "bytes=+1-2");
        ranges.put("negative", "bytes=--1");
        ranges.put("zeros", "bytes=001-002");
        ranges.put("huge", "bytes=0-99999999999999999999");
        ranges.put("huge-start", "bytes=99999999999999999999-");
        ranges.put("trailing-comma", "bytes=0-1,");
        ranges.put("fraction", "bytes=0.5-2");
        ranges.put("hex", "bytes=0x1-2");
        return ranges;
    }

    private static List<Question> random(Random random) {
        List<Question> all = new ArrayList<>();
        for (int i = 0; i < RANDOM; i++) {
            String first = random.nextInt(4) == 0 ? "" : Integer.toString(random.nextInt(12));
            String last = random.nextInt(4) == 0 ? "" : Integer.toString(random.nextInt(12));
            all.add(asked("s3.range.random." + i, "GET", "/range", "bytes=" + first + '-' + last));
        }
        return all;
    }

    private static List<Question> besides() {
        String other = "\"0\"";
        return List.of(
                asked("s3.range.absent", "GET", "/range-absent", "bytes=0-1"),
                asked("s3.range.absent-malformed", "GET", "/range-absent", "bytes=x"),
                asked("s3.range.condition-holds", "GET", "/range", "bytes=0-1").header("If-None-Match", other),
                asked("s3.range.condition-fails", "GET", "/range", "bytes=0-1").header("If-Match", other),
                asked("s3.range.condition-fails-beyond", "GET", "/range", "bytes=50-")
                        .header("If-Match", other),
                asked("s3.range.not-modified-beyond", "GET", "/range", "bytes=50-")
                        .header("If-None-Match", "*"),
                asked("s3.range.if-range", "GET", "/range", "bytes=0-1").header("If-Range", other),
                Question.s3("s3.range.part-1", "GET", "/range?partNumber=1"),
                Question.s3("s3.range.part-2", "GET", "/range?partNumber=2"));
    }
}
