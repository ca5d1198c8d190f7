package org.commonshed.design.library.arriving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.design.library.kept.ArrivingStore.Known;
import org.commonshed.design.library.kept.Wish;
import org.commonshed.engine.design.Lineage;
import org.commonshed.files.okh.Manifest;

/**
 * Which design a manifest is a version of. One with a home is the design of that home: of several there the one of its name,
 * or the only one where it has been renamed. One without a home is the design without a home of the same name and maker.
 */
final class Naming {
    private static final int LONGEST = 60;
    private static final Set<String> TAKEN = Set.of("bring-in", "export");

    private final Map<String, List<Known>> byHome = new HashMap<>();
    private final Map<String, Known> byName = new HashMap<>(); // those without a home
    private final Map<String, Integer> arriving = new HashMap<>(); // manifests of the same home that come in together
    private final Set<String> slugs = new HashSet<>(TAKEN);
    private final Optional<Known> meant;

    /** @param meant the design that one manifest is meant for; empty where manifests say it themselves */
    Naming(List<Known> designs, List<Manifest> manifests, Optional<UUID> meant) {
        designs.forEach(this::add);
        this.meant = designs.stream()
                .filter(each -> meant.isPresent() && each.id().equals(meant.get()))
                .findFirst();
        manifests.stream()
                .map(Naming::home)
                .filter(home -> !home.isEmpty())
                .forEach(home -> arriving.merge(home, 1, Integer::sum));
    }

    /** A design that others of the same home or name belong to from now on. */
    void add(Known design) {
        slugs.add(design.slug());
        if (design.home().isEmpty()) {
            byName.putIfAbsent(design.called(), design);
        } else {
            byHome.computeIfAbsent(design.home(), k -> new ArrayList<>()).add(design);
        }
    }

    Optional<Known> find(Manifest manifest) {
        if (meant.isPresent()) {
            return meant;
        }
        String home = home(manifest);
        if (home.isEmpty()) {
            return Optional.ofNullable(byName.get(called(manifest)));
        }
        List<Known> there = byHome.getOrDefault(home, List.of());
        Optional<Known> sameName = there.stream()
                .filter(each -> name(each.called()).equals(name(called(manifest))))
                .findFirst();
        boolean isRenamed = there.size() == 1 && arriving.getOrDefault(home, 0) == 1;
        return sameName.or(() -> isRenamed ? Optional.of(there.get(0)) : Optional.empty());
    }

    /** A design of its own for a manifest; it is known from now on. */
    Known begin(UUID id, Manifest manifest) {
        Known design = new Known(id, slug(manifest.about().name()), home(manifest), called(manifest));
        add(design);
        return design;
    }

    static String home(Manifest manifest) {
        return Lineage.address(manifest.links().repo().replace("\0", ""));
    }

    private static String called(Manifest manifest) {
        List<String> makers = manifest.rights().licensors();
        String maker = makers.isEmpty() ? manifest.rights().organisation() : makers.get(0);
        return Wish.folded(manifest.about().name()) + "|" + Wish.folded(maker);
    }

    private static String name(String called) {
        return called.substring(0, called.indexOf('|'));
    }

    private String slug(String name) {
        String plain = Wish.folded(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = plain.length() > LONGEST
                ? plain.substring(0, LONGEST).replaceAll("-+$", "")
                : plain.isEmpty() ? "design" : plain;
        String slug = cut;
        for (int i = 2; !slugs.add(slug); i++) {
            slug = cut + "-" + i;
        }
        return slug;
    }
}
