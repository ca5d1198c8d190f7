package org.commonshed.access.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SiteTest {
    @Test
    void anAddressIsHttpsAndANameAlone() {
        assertEquals(
                "https://shed.example.org",
                new Site("https://shed.example.org/").findAddress().orElseThrow());
        assertEquals(
                "https://shed.example.org:8443",
                new Site("https://shed.example.org:8443").findAddress().orElseThrow());
        assertEquals(
                "http://localhost:8080",
                new Site("http://localhost:8080").findAddress().orElseThrow());
        assertTrue(new Site(" ").findAddress().isEmpty());
        for (String bad : List.of(
                "http://shed.example.org",
                "https://192.0.2.7",
                "https://[2001:db8::1]",
                "https://shed.example.org/place",
                "https://ana@shed.example.org",
                "https://shed.example.org?x",
                "shed.example.org",
                "https://",
                "not an address")) {
            assertThrows(IllegalStateException.class, () -> new Site(bad), bad);
        }
    }
}
