package org.commonshed.engine.energy.share;

import java.util.ArrayList;
import java.util.List;

/** What members with both kinds of meters would share with themselves alone: of each interval the lesser of the two. */
final class OwnUse {
    private final List<String> members = new ArrayList<>(); // with both kinds
    private final List<int[]> producers = new ArrayList<>(); // of each such member
    private final List<int[]> consumers = new ArrayList<>();
    private final long[] wh; // [such member]
    private final long[] money; // [such member] billionths

    OwnUse(Community community) {
        for (String member : community.listMembers()) {
            int[] gives = numbers(community.listProducers(), member);
            int[] takes = numbers(community.listConsumers(), member);
            if (gives.length > 0 && takes.length > 0) {
                members.add(member);
                producers.add(gives);
                consumers.add(takes);
            }
        }
        wh = new long[members.size()];
        money = new long[members.size()];
    }

    private static int[] numbers(List<Meter> meters, String member) {
        return java.util.stream.IntStream.range(0, meters.size())
                .filter(i -> meters.get(i).member().equals(member))
                .toArray();
    }

    void add(Interval interval, long saved) {
        for (int k = 0; k < wh.length; k++) {
            long own = Math.min(sum(interval.given, producers.get(k)), sum(interval.need, consumers.get(k)));
            wh[k] += own;
            money[k] += own * saved;
        }
    }

    private static long sum(long[] amounts, int[] of) {
        long sum = 0;
        for (int i : of) {
            sum += amounts[i];
        }
        return sum;
    }

    List<Settlement.OwnUse> close() {
        List<Settlement.OwnUse> list = new ArrayList<>();
        for (int k = 0; k < wh.length; k++) {
            list.add(new Settlement.OwnUse(members.get(k), wh[k], MonthSums.rounded(money[k])));
        }
        return list;
    }
}
