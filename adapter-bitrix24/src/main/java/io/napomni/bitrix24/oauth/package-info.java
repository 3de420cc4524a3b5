/** Applications of a portal: their tokens, how these are kept and renewed. */
@NullMarked
package io.napomni.bitrix24.oauth;

import org.jspecify.annotations.NullMarked;
