/** Tests of installing an application. */
@NullMarked
package io.napomni.bitrix24.install;

import org.jspecify.annotations.NullMarked;
