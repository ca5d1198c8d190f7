/**
 * Passkeys: keys that stay on people's devices, beside passphrases and never instead of them; stands on sessions.
 *
 * <p>In: what browsers answer. Out: whose key it was. Never here: passphrases; a key itself, of which the device gives
 * none away.
 */
@NullMarked
package org.commonshed.access.passkey;

import org.jspecify.annotations.NullMarked;
