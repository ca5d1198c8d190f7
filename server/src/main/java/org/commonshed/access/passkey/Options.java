package org.commonshed.access.passkey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.access.session.Site;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is told for making a passkey or proving by one, as Web Authentication Level 2 names it (§5.4, §5.5). */
final class Options {
    /** How long a handle is, in letters: 32 bytes. */
    static final int HANDLE = 43;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "Commonshed";
    private static final String PUBLIC_KEY = "public-key";

    private Options() {}

    /** Whose key it will be, as the device keeps it. */
    record Owner(String handle, String name) {}

    static String add(Site.Place site, String challenge, Owner owner, List<Passkey> there) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rp", Map.of("id", site.name(), "name", NAME));
        all.put("user", Map.of("id", owner.handle(), "name", owner.name(), "displayName", owner.name()));
        all.put("challenge", challenge);
        all.put(
                "pubKeyCredParams",
                Ceremony.ALGORITHMS.stream()
                        .map(kind -> Map.of("type", PUBLIC_KEY, "alg", kind))
                        .toList());
        all.put("timeout", Challenges.HOLDS.toMillis());
        all.put("excludeCredentials", credentials(there));
        all.put(
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
        all.put("attestation", "none");
        return JSON.writeValueAsString(all);
    }

    /** @param allowed those that may prove it; empty for any that the device finds */
    static String prove(Site.Place site, String challenge, List<Passkey> allowed) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rpId", site.name());
        all.put("challenge", challenge);
        all.put("timeout", Challenges.HOLDS.toMillis());
        all.put("allowCredentials", credentials(allowed));
        all.put("userVerification", "required");
        return JSON.writeValueAsString(all);
    }

    private static List<Map<String, String>> credentials(List<Passkey> keys) {
        return keys.stream()
                .map(each -> Map.of("type", PUBLIC_KEY, "id", each.key().credential()))
                .toList();
    }
}
