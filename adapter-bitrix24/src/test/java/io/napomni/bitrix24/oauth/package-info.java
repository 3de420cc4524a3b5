/** Tests of tokens. */
@NullMarked
package io.napomni.bitrix24.oauth;

import org.jspecify.annotations.NullMarked;
