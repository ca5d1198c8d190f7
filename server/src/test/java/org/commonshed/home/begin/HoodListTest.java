package org.commonshed.home.begin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of neighbourhoods as people write and copy them. */
class HoodListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Mill Spring | Mill Spring | '' | '' | ''",
                "Mill Spring 300 | Mill Spring | 300 | '' | ''",
                "Mill Spring, 300 | Mill Spring | 300 | '' | ''",
                "Mill Spring, 1,200 | Mill Spring | 1200 | '' | ''",
                "Mill Spring; 1 200 | Mill Spring | 1200 | '' | ''",
                "Mill Spring, 1,200, 47.5, 8.5 | Mill Spring | 1200 | 47.5, 8.5 | ''",
                "Mill Spring;1.200;47,5;8,5 | Mill Spring | 1200 | 47,5, 8,5 | ''",
                "Mill Spring, some hundred | Mill Spring | '' | '' | some hundred",
                "'\"Mill Spring\",300' | Mill Spring | 300 | '' | ''",
            })
    void aLineIsRead(String line, String name, String people, String at, String odd) {
        assertEquals(List.of(new HoodList.Line(name, people, at, odd)), HoodList.read(line));
    }

    @Test
    void headingsAndEmptyLinesAreLeftOut() {
        List<HoodList.Line> lines = HoodList.read("\ufeffname\tpeople\nOak\t120\n\n  \nFord\t180\n");
        assertEquals(
                List.of("Oak", "Ford"), lines.stream().map(HoodList.Line::name).toList());
        assertEquals(
                List.of("120", "180"), lines.stream().map(HoodList.Line::people).toList());
    }

    @Test
    void veryLongListsEnd() {
        assertEquals(
                HoodList.MOST,
                HoodList.read("Oak, 3\n".repeat(HoodList.MOST * 2)).size());
    }
}
