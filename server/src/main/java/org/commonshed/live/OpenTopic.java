package org.commonshed.live;

import org.jspecify.annotations.Nullable;

/**
 * A topic of which everybody may be told who may read here at all; rooms declare theirs as beans, and touch it by its name.
 *
 * @param name as pages say it
 * @param each begins the names of the topics of single things, which their numbers end; none where there are no such
 */
public record OpenTopic(String name, @Nullable String each) {
    public static OpenTopic of(String name) {
        return new OpenTopic(name, null);
    }

    /** One for any of some things, and one for each of them: {@code orders} and {@code order-12}. */
    public static OpenTopic ofEach(String name, String each) {
        return new OpenTopic(name, each + "-");
    }

    /** The topic of one thing. */
    public String of(int number) {
        if (each == null) {
            throw new IllegalStateException(
                    name + " has no topics of single things\nMaybe it was declared without them.");
        }
        return each + number;
    }

    boolean isOf(String topic) {
        return topic.equals(name)
                || (each != null
                        && topic.startsWith(each)
                        && topic.substring(each.length()).matches("\\d{1,9}"));
    }
}
