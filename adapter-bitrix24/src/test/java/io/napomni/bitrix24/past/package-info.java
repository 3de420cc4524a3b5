/** Tests of contacts and entries of stages. */
@NullMarked
package io.napomni.bitrix24.past;

import org.jspecify.annotations.NullMarked;
