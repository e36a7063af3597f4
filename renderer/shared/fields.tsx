import { TextInput, type TextInputProps } from '@mantine/core'
import { DateInput, type DateInputProps } from '@mantine/dates'
import { useState } from 'react'
import { type PlainDate, plainDate, saidDays } from '#shared/kernel/date.ts'
import { parseDay, parseMoney } from './parse.ts'
import { useWords } from './words.tsx'

type DateFieldProps = Omit<
  DateInputProps,
  'value' | 'onChange' | 'valueFormat' | 'dateParser' | 'defaultValue'
> & {
  value: PlainDate | null
  onChange: (day: PlainDate | null) => void
}

/** A day, typed as people here write it (3/4, 03-04-26, 3.4.2026) or picked from a calendar. */
export const DateField = ({ value, onChange, ...rest }: DateFieldProps) => {
  const { t, country } = useWords()
  return (
    <DateInput
      valueFormat={country === 'NL' ? 'DD-MM-YYYY' : 'DD/MM/YYYY'}
      placeholder={t('app.datePlaceholder')}
      dateParser={parseDay}
      minDate={saidDays.first}
      maxDate={saidDays.last}
      value={value}
      onChange={(day) => onChange(day ? plainDate.parse(day) : null)}
      clearable={!rest.required}
      clearButtonProps={{ 'aria-label': t('app.clearDate') }}
      popoverProps={{ withinPortal: true }}
      nextLabel={t('app.next')}
      previousLabel={t('app.previous')}
      maw={220}
      {...rest}
    />
  )
}

type MoneyFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> & {
  /** Cents. */
  value: number | null
  onChange: (cents: number | null) => void
}

/** An amount in euro, typed as 1.234,50 or 1234.5. What is no amount stays to be mended, and counts as none. */
export const MoneyField = ({ value, onChange, ...rest }: MoneyFieldProps) => {
  const { t, write } = useWords()
  const shown = (cents: number | null) => (cents === null ? '' : write.money(cents))
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && typed.trim() !== '' && parseMoney(typed) === null
  return (
    <TextInput
      inputMode="decimal"
      placeholder="€ 0,00"
      maw={220}
      {...(wrong ? { error: t('app.notAnAmount') } : {})}
      {...rest}
      value={typed ?? shown(value)}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(parseMoney(event.currentTarget.value))
      }}
      onBlur={() => {
        if (!wrong) setTyped(null)
      }}
    />
  )
}
