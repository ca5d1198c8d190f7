package org.commonshed.engine.energy.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What members with both kinds of meters would share with themselves alone: of each interval the lesser of the two. */
final class OwnUse {
    private final List<String> members = new ArrayList<>(); // with both kinds
    private final List<int[]> producers = new ArrayList<>(); // of each such member
    private final List<int[]> consumers = new ArrayList<>();
    private final long[] wh; // [such member]
    private final long[] money; // [such member] billionths

    OwnUse(Community community) {
        Map<String, List<Integer>> gives = numbers(community.listProducers());
        Map<String, List<Integer>> takes = numbers(community.listConsumers());
        gives.forEach((member, own) -> {
            List<Integer> needs = takes.get(member);
            if (needs != null) {
                members.add(member);
                producers.add(own.stream().mapToInt(i -> i).toArray());
                consumers.add(needs.stream().mapToInt(i -> i).toArray());
            }
        });
        wh = new long[members.size()];
        money = new long[members.size()];
    }

    /** Of each member the numbers of its meters. */
    private static Map<String, List<Integer>> numbers(List<Meter> meters) {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < meters.size(); i++) {
            numbers.computeIfAbsent(meters.get(i).member(), member -> new ArrayList<>())
                    .add(i);
        }
        return numbers;
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
