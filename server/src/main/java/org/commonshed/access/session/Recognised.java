package org.commonshed.access.session;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody signed in, in the form in which the libraries for security pass people around. */
@NamedInterface("session")
public final class Recognised extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Viewer viewer;
    private final transient Person person;

    Recognised(Viewer viewer, Person person) {
        super(List.of());
        this.viewer = viewer;
        this.person = person;
        setAuthenticated(true);
    }

    /** Somebody who is known by something else than a session. */
    public static Recognised of(Person person, Viewer viewer) {
        return new Recognised(viewer, person);
    }

    /** Who is signed in, in this request. */
    static Optional<Recognised> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Recognised somebody
                ? Optional.of(somebody)
                : Optional.empty();
    }

    /** Who acts in this request. */
    public static Viewer acting() {
        return find().map(Recognised::viewer).orElse(Viewer.VISITOR);
    }

    static Recognised of(SessionStore.Open session) {
        Person person = session.person();
        return new Recognised(new Viewer(Optional.of(person.id()), person.name(), session.roles()), person);
    }

    Viewer viewer() {
        return viewer;
    }

    Person person() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return viewer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recognised that && viewer.equals(that.viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
