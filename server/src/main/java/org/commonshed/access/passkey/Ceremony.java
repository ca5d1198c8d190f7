package org.commonshed.access.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonshed.access.session.Site;
import org.springframework.stereotype.Component;

/**
 * The one seam to the library that checks what devices sign, by Web Authentication Level 2 (W3C 2021), §7.1 and §7.2: the
 * word, the address, the kind of key, that the device has made sure of its owner, the signature, and that it counts up.
 * What a device says of its maker is not asked for.
 */
@Component
class Ceremony {
    /** ES256, EdDSA, RS256: what devices can do, the most wanted first. */
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final boolean OWNER_IS_THERE = true;
    private static final boolean OWNER_IS_VERIFIED = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    /** Where and by which word. */
    record Stage(Site.Place site, String challenge) {
        ServerProperty property() {
            return ServerProperty.builder()
                    .origin(new Origin(site.origin()))
                    .rpId(site.name())
                    .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                    .build();
        }
    }

    /** A new key; empty when what the browser answers does not hold. */
    Optional<Passkey.Key> add(Stage stage, PasskeyAnswer answer, String handle) {
        Optional<byte[]> attestation = PasskeyAnswer.findBytes(answer.attestationObject());
        Optional<byte[]> client = PasskeyAnswer.findBytes(answer.clientDataJSON());
        if (attestation.isEmpty() || client.isEmpty()) {
            return Optional.empty();
        }
        RegistrationParameters wanted =
                new RegistrationParameters(stage.property(), kinds(), OWNER_IS_VERIFIED, OWNER_IS_THERE);
        try {
            RegistrationData data = manager.verify(new RegistrationRequest(attestation.get(), client.get()), wanted);
            var said = data.getAttestationObject() == null
                    ? null
                    : data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData key = said == null ? null : said.getAttestedCredentialData();
            if (said == null || key == null) {
                return Optional.empty();
            }
            return Optional.of(new Passkey.Key(
                    stage.site().name(),
                    TEXT.encodeToString(key.getCredentialId()),
                    handle,
                    TEXT.encodeToString(keys.convert(key)),
                    said.getSignCount()));
        } catch (WebAuthnException | IllegalArgumentException doesNotHold) {
            return Optional.empty();
        }
    }

    /** How often the device has signed by now; empty when the proof does not hold. */
    Optional<Long> prove(Stage stage, PasskeyAnswer answer, Passkey.Key key) {
        Optional<byte[]> authenticator = PasskeyAnswer.findBytes(answer.authenticatorData());
        Optional<byte[]> client = PasskeyAnswer.findBytes(answer.clientDataJSON());
        Optional<byte[]> signature = PasskeyAnswer.findBytes(answer.signature());
        if (authenticator.isEmpty() || client.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] credential = Base64.getUrlDecoder().decode(key.credential());
            AuthenticationData data = manager.verify(
                    new AuthenticationRequest(credential, authenticator.get(), client.get(), signature.get()),
                    new AuthenticationParameters(
                            stage.property(), record(key), List.of(credential), OWNER_IS_VERIFIED, OWNER_IS_THERE));
            var said = data.getAuthenticatorData();
            return said == null ? Optional.empty() : Optional.of(said.getSignCount());
        } catch (WebAuthnException | IllegalArgumentException doesNotHold) {
            return Optional.empty();
        }
    }

    private CredentialRecordImpl record(Passkey.Key key) {
        AttestedCredentialData data = keys.convert(Base64.getUrlDecoder().decode(key.publicKey()));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(), true, null, null, key.signCount(), data, null, null, null, Set.of());
    }

    private static List<PublicKeyCredentialParameters> kinds() {
        return ALGORITHMS.stream()
                .map(each -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(each)))
                .toList();
    }
}
