package org.commonshed.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be mended in a form before it can be kept, all at once; each with its field and a sentence of the words. */
public record Faults(List<Fault> list) {
    public static final Faults NONE = new Faults(List.of());

    public Faults {
        list = List.copyOf(list);
    }

    /**
     * One thing to mend.
     *
     * @param key of the sentence that says what to do; it is also the code by which people may ask about it
     */
    public record Fault(String field, String key, List<Object> parts) {
        public Fault {
            parts = List.copyOf(parts);
        }

        public Object[] values() {
            return parts.toArray();
        }
    }

    Faults and(String field, String key, Object... parts) {
        List<Fault> more = new ArrayList<>(list);
        more.add(new Fault(field, key, List.of(parts)));
        return new Faults(more);
    }

    public Faults and(Faults others) {
        List<Fault> more = new ArrayList<>(list);
        more.addAll(others.list);
        return new Faults(more);
    }

    /** One fault alone. */
    public static Faults of(String field, String key, Object... parts) {
        return NONE.and(field, key, parts);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public int count() {
        return list.size();
    }

    public Optional<Fault> find(String field) {
        return list.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }
}
